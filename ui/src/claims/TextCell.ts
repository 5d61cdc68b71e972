/* Plain text in a cell of the claims grid, in its own direction: what does not fit is cut off at its end. */

import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';

export class TextCell implements ICellRendererComp {
  private readonly text = document.createElement('span');

  init(params: ICellRendererParams): void {
    this.text.dir = 'auto';
    this.text.className = 'block truncate';
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.text;
  }

  refresh({ value }: ICellRendererParams): boolean {
    this.text.textContent = value ?? '';
    return true;
  }
}
