import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import type { TokenCreatedEvent } from 'tokenry';
import { MemoryAdapter, sampleData } from 'tokenry/adapters/memory';
import 'tokenry/define/token-manager';

@Component({
  selector: 'app-tokens-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <token-manager
      routing="hash"
      [adapter]="adapter"
      (token-created)="onCreated($event)"
    ></token-manager>
  `,
})
export class TokensPageComponent {
  readonly adapter = new MemoryAdapter(sampleData());

  onCreated(event: TokenCreatedEvent) {
    document.title = `${event.token.name} was added`;
  }
}
