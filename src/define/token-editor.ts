import { TokenEditor } from '../elements/token-editor/token-editor.js';

TokenEditor.define();

export { TokenEditor };
