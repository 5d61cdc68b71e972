/* How the grid of a long list is set up: what it may do, and how it looks in the window's own colours. */

import {
  CellApiModule,
  CellStyleModule,
  ColumnApiModule,
  colorSchemeVariable,
  createTheme,
  EventApiModule,
  InfiniteRowModelModule,
  iconSetQuartz,
  LocaleModule,
  ModuleRegistry,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
} from 'ag-grid-community';

ModuleRegistry.registerModules([
  CellApiModule,
  CellStyleModule,
  ColumnApiModule,
  EventApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
]);

export const GRID_THEME = createTheme()
  .withPart(colorSchemeVariable)
  .withPart(iconSetQuartz({ strokeWidth: 1.5 }))
  .withParams({
    accentColor: 'var(--accent)',
    backgroundColor: 'var(--paper)',
    foregroundColor: 'var(--ink)',
    textColor: 'var(--ink)',
    borderColor: 'var(--rule)',
    headerBackgroundColor: 'var(--paper)',
    headerTextColor: 'var(--soft)',
    headerFontWeight: 400,
    headerFontSize: 'var(--text-xs)',
    fontFamily: 'var(--font-sans)',
    fontSize: 'var(--text-sm)',
    cellHorizontalPadding: '8px',
    rowHoverColor: 'var(--hover)',
    oddRowBackgroundColor: 'var(--paper)',
    rowBorder: { style: 'solid', width: 1, color: 'var(--rule)' },
    headerRowBorder: { style: 'solid', width: 1, color: 'var(--edge)' },
    wrapperBorder: false,
    wrapperBorderRadius: 0,
    columnBorder: false,
    focusShadow: { radius: 0, spread: 0, color: 'transparent' },
    iconSize: '1rem',
    spacing: '4px',
    rangeSelectionBorderColor: 'var(--focus)',
  });

/** Rows to read at once, and how many such blocks are kept. */
export const BLOCK = 100;
export const BLOCKS_KEPT = 12;
