import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import Pencil from 'lucide/dist/esm/icons/pencil.mjs';
import PowerOff from 'lucide/dist/esm/icons/power-off.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { Sort } from '../../src/model/query.js';
import { avatar } from '../../src/ui/avatar.js';
import { badge } from '../../src/ui/badge.js';
import type { ColumnLayout } from '../../src/ui/data-grid/column-layout.js';
import { DataGrid } from '../../src/ui/data-grid/data-grid.js';
import type {
  GridLayoutEvent,
  GridSelectEvent,
  GridSortEvent,
} from '../../src/ui/data-grid/events.js';
import type { GridColumn } from '../../src/ui/data-grid/grid-column.js';
import type { RowSource } from '../../src/model/row-source.js';
import { entity } from '../../src/ui/entity.js';
import { LocalizeController } from '../../src/ui/localize-controller.js';
import type { MenuItem } from '../../src/ui/menu/menu-item.js';
import { twoLineTime } from '../../src/ui/time.js';
import { shadow } from '../elements/shadow.js';
import { HOSTILE, robots, type Robot } from './sample-rows.js';

DataGrid.define();

const MENU: readonly MenuItem[] = [
  { id: 'disable', label: 'Disable', icon: PowerOff },
  { id: 'edit', label: 'Edit', icon: Pencil, separatorBefore: true },
  { id: 'delete', label: 'Delete', icon: Trash, tone: 'danger' },
];

const NAME: GridColumn<Robot> = {
  id: 'name',
  label: 'API token',
  rowHeader: true,
  width: 'wide',
  hasAvatar: true,
  cell: ({ id, name, icon }) =>
    entity({ avatar: avatar({ name, src: icon }), title: name, href: `#${id}`, subtitle: id }),
};
const OWNER: GridColumn<Robot> = {
  id: 'owner',
  label: 'Created by',
  hasAvatar: true,
  cell: ({ owner }) => entity({ avatar: avatar(owner), title: owner.name, subtitle: owner.id }),
};
const STATUS: GridColumn<Robot> = {
  id: 'status',
  label: 'Status',
  width: 'narrow',
  cell: ({ isActive }) => (isActive ? badge('Active', 'success') : badge('Disabled', 'neutral')),
};

/** Stands in for an element that shows a grid: it has the state, the grid shows it. */
@customElement('story-grid-host')
class GridHost extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }

    :host([room='narrow']) {
      max-width: 360px;
    }

    :host([room='medium']) {
      max-width: 680px;
    }
  `;

  @property({ reflect: true }) room: 'narrow' | 'medium' | 'wide' = 'wide';
  @property({ attribute: false }) rows: readonly Robot[] = [];
  @property() loading: DataGrid['loading'] = 'none';
  @property({ attribute: false }) busyKeys: ReadonlySet<string> = new Set();
  @property({ type: Boolean }) selectable = false;
  @property({ attribute: false }) layout: ColumnLayout = {};
  @state() private selected: ReadonlySet<string> = new Set();
  @state() private sort: readonly Sort[] = [{ field: 'created', direction: 'desc' }];

  readonly #localize = new LocalizeController(this);
  readonly #columns: readonly GridColumn<Robot>[] = [
    { ...NAME, sortField: 'name' },
    { ...OWNER, sortField: 'owner' },
    {
      id: 'created',
      label: 'Date created',
      sortField: 'created',
      width: 'narrow',
      cell: ({ created }) => twoLineTime(this.#localize, created),
    },
    {
      id: 'access',
      label: 'Last access',
      sortField: 'access',
      width: 'narrow',
      cell: ({ lastAccess }) =>
        lastAccess === undefined ? 'Never' : twoLineTime(this.#localize, lastAccess),
    },
    STATUS,
  ];

  protected override render(): TemplateResult {
    return html`<tokenry-data-grid
      label="API tokens"
      .columns=${this.#columns}
      .rows=${this.rows}
      .rowKey=${({ id }: Robot) => id}
      .sort=${this.sort}
      .adjustable=${true}
      .layout=${this.layout}
      .selectable=${this.selectable}
      .selectedKeys=${this.selected}
      .rowName=${({ name }: Robot) => name}
      .loading=${this.loading}
      .busyKeys=${this.busyKeys}
      .rowMenu=${() => MENU}
      @grid-sort=${(event: GridSortEvent) => (this.sort = event.sort)}
      @grid-layout=${(event: GridLayoutEvent) => (this.layout = event.layout)}
      @grid-select=${(event: GridSelectEvent) => (this.selected = event.selected)}
    ></tokenry-data-grid>`;
  }
}

const meta: Meta<GridHost> = {
  title: 'Building blocks/Data grid',
  component: 'tokenry-data-grid',
  render: ({ rows, loading, busyKeys, room, selectable, layout }) =>
    html`<story-grid-host
      .selectable=${selectable}
      .layout=${layout}
      .room=${room}
      .rows=${rows}
      .loading=${loading}
      .busyKeys=${busyKeys}
    ></story-grid-host>`,
  args: {
    rows: robots(10),
    loading: 'none',
    busyKeys: new Set(),
    room: 'wide',
    selectable: false,
    layout: {},
  },
};

export default meta;
type Story = StoryObj<GridHost>;

export const Default: Story = {};

export const FirstLoad: Story = { args: { rows: [], loading: 'first' } };

export const Reload: Story = { args: { loading: 'reload' } };

export const BusyRow: Story = { args: { busyKeys: new Set(['TKN-1234-1001']) } };

export const Narrow: Story = { args: { rows: robots(4), room: 'narrow' } };

export const Scrolled: Story = { args: { room: 'medium' } };

export const HostileText: Story = { args: { rows: HOSTILE } };

export const HundredRows: Story = { args: { rows: robots(100) } };

export const Selectable: Story = {
  args: { selectable: true, rows: robots(5) },
  play: async ({ canvasElement }) => {
    const grid = shadow(canvasElement, 'story-grid-host');
    const page = await grid.findByRole('checkbox', 'Select all rows on this page');
    await userEvent.click(await grid.findByRole('checkbox', 'Select Robot 1'));
    await waitFor(() => expect(page).toBePartiallyChecked());
    const user = userEvent.setup();
    await user.keyboard('{Shift>}');
    await user.click(await grid.findByRole('checkbox', 'Select Nightly export'));
    await user.keyboard('{/Shift}');
    await expect(await grid.findByRole('checkbox', 'Select CRM robot')).toBeChecked();
    await userEvent.click(page);
    await waitFor(() => expect(page).toBeChecked());
  },
};

export const SelectableCards: Story = {
  args: { selectable: true, rows: robots(3), room: 'narrow' },
};

export const ColumnsByKeyboard: Story = {
  play: async ({ canvasElement }) => {
    const grid = shadow(canvasElement, 'story-grid-host');
    const border = await grid.findByRole('separator', 'Width of Status');
    const width = (): number => Number(border.ariaValueNow);
    await waitFor(() => expect(width()).toBeGreaterThan(64));
    const before = width();
    border.focus();
    await userEvent.keyboard('{ArrowLeft}');
    await waitFor(() => expect(width()).toBe(before - 16));
    await userEvent.click(await grid.findByRole('button', 'Options for Created by'));
    await userEvent.click(await grid.findByRole('menuitem', 'Move left'));
    await waitFor(async () => {
      const first = await grid.findByRole('columnheader', /./);
      await expect(first).toHaveAccessibleName('Created by');
    });
  },
};

export const FitToContent: Story = { args: { layout: { fit: 'content' } } };

export const FitToScreen: Story = { args: { layout: { fit: 'screen' }, room: 'medium' } };

/** A million rows, of which each page of a hundred takes a moment to come. */
@customElement('story-scroll-host')
class ScrollHost extends LitElement {
  static override styles = GridHost.styles;

  @property({ reflect: true }) room: 'narrow' | 'medium' | 'wide' = 'wide';
  @property({ type: Number }) count = 1_000_000;
  @state() private loaded: ReadonlySet<number> = new Set([0]);

  readonly #robots = robots(100);
  readonly #list = {};
  readonly #columns = [NAME, OWNER, STATUS];

  protected override render(): TemplateResult {
    return html`<tokenry-data-grid
      label="API tokens"
      .scrolls=${true}
      .columns=${this.#columns}
      .rowKey=${({ id }: Robot) => id}
      .source=${this.#source(this.loaded)}
      .rowMenu=${() => MENU}
      .rowName=${({ name }: Robot) => name}
    ></tokenry-data-grid>`;
  }

  #source(loaded: ReadonlySet<number>): RowSource<Robot> {
    return {
      list: this.#list,
      count: this.count,
      isCounted: true,
      at: (index) => (loaded.has(Math.floor(index / 100)) ? this.#robot(index) : undefined),
      placeOf: (key) => Number(key.slice(4)),
      items: () => [],
      want: (first, last) => {
        const pages = [Math.floor(first / 100), Math.floor((last - 1) / 100)];
        if (pages.every((page) => this.loaded.has(page))) return;
        setTimeout(() => (this.loaded = new Set([0, ...pages])), 300);
      },
    };
  }

  #robot(index: number): Robot | undefined {
    const robot = this.#robots[index % 100];
    return robot && { ...robot, id: `TKN-${index}`, name: `${robot.name} ${index}` };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-grid-host': GridHost;
    'story-scroll-host': ScrollHost;
  }
}

export const Scrolling: Story = {
  render: () => html`<story-scroll-host></story-scroll-host>`,
  play: async ({ canvasElement }) => {
    const grid = shadow(canvasElement, 'story-scroll-host');
    const region = await grid.findByRole('region', 'API tokens');
    await grid.findByRole('button', 'Actions for Robot 1 0');
    region.scrollTop = region.scrollHeight;
    await expect(await grid.findByRole('button', /^Actions for .* 999999$/)).toBeVisible();
  },
};

export const ScrollingCards: Story = {
  render: () => html`<story-scroll-host room="narrow"></story-scroll-host>`,
};

export const RightToLeft: Story = {
  render: ({ rows }) =>
    html`<div dir="rtl" lang="ar"><story-grid-host .rows=${rows}></story-grid-host></div>`,
};
