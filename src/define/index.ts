import { defineTokenry } from './define-tokenry.js';

defineTokenry();
