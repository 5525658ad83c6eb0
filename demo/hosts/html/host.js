import {
  MemoryAdapter,
  sampleData,
  setDefaultAdapter,
} from '/node_modules/tokenry/dist/cdn/tokenry.js';

setDefaultAdapter(new MemoryAdapter(sampleData()));

document.body.addEventListener('token-created', ({ token }) => {
  document.title = `${token.name} was added`;
});
