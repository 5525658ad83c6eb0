import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import * as components from '../../src/define/react.js';

test.each([
  ['token-provider', components.TokenProvider],
  ['token-list', components.TokenList],
  ['token-details', components.TokenDetails],
  ['token-tabs', components.TokenTabs],
  ['audit-trail', components.AuditTrail],
  ['token-editor', components.TokenEditor],
  ['token-manager', components.TokenManager],
])('React renders %s without a browser', (tag, component) => {
  const element: ReactElement = createElement<object>(component);
  expect(renderToStaticMarkup(element)).toBe(`<${tag}></${tag}>`);
});

test('listeners take the events by their types', () => {
  const opened: string[] = [];
  const element = createElement(components.TokenList, {
    pageSize: 25,
    onTokenOpen: (event) => opened.push(event.token.id),
    onTokenAction: (event) => {
      if (event.action === 'delete') event.preventDefault();
    },
  });
  expect(element.props.pageSize).toBe(25);
});
