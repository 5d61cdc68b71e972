/* What can be done with a selected passage, beside it: a button that floats at its end, and the menu of the right button. */

import { Copy, Highlighter } from 'lucide-react';
import { type CSSProperties, useRef } from 'react';
import { Keyboard } from 'react-aria-components/Keyboard';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { ActionButton } from '../shared/Button';
import { OPTION } from '../shared/fields/frame';
import { shortcutText } from '../shared/Kbd';
import { useText } from '../shared/text';
import type { Spot } from './textEvents';

/** Pixels from the upper left corner, whatever the direction of the text: that is how the browser gives them. */
function placed({ x, y }: Spot): CSSProperties {
  return { position: 'absolute', left: x, top: y };
}

interface PassageButtonProps {
  spot: Spot;
  action: string;
  reason: string | null;
  onRecord: () => void;
}

export function PassageButton({ spot, action, reason, onRecord }: PassageButtonProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pressing the button must not undo the selection
    <div
      style={{ ...placed(spot), left: `clamp(3.5rem, ${spot.x}px, calc(100% - 3.5rem))` }}
      className="z-10 mt-1 -translate-x-1/2"
      onMouseDown={(event) => event.preventDefault()}
    >
      <ActionButton small tone="main" reason={reason} onPress={onRecord} excludeFromTabOrder>
        <Highlighter aria-hidden="true" size={14} />
        {action}
      </ActionButton>
    </div>
  );
}

interface PassageMenuProps {
  spot: Spot;
  action: string;
  reason: string | null;
  onRecord: () => void;
  onCopy: () => void;
  onClose: () => void;
}

export function PassageMenu({ spot, action, reason, onRecord, onCopy, onClose }: PassageMenuProps) {
  const t = useText();
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} style={placed(spot)} aria-hidden="true" />
      <Popover
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
        className="min-w-48 max-w-sm border border-edge bg-raised text-ink"
      >
        <Menu aria-label={t('articles-selected')} autoFocus="first" onClose={onClose} className="py-1 outline-none">
          <MenuItem textValue={action} isDisabled={Boolean(reason)} onAction={onRecord} className={OPTION}>
            <Highlighter aria-hidden="true" size={14} />
            <span className="grow">
              <Text slot="label" className="block">
                {action}
              </Text>
              {reason ? (
                <Text slot="description" className="block text-soft text-xs">
                  {reason}
                </Text>
              ) : null}
            </span>
            <Keyboard className="font-sans text-soft text-xs">{shortcutText('C')}</Keyboard>
          </MenuItem>
          <MenuItem textValue={t('articles-copy')} onAction={onCopy} className={OPTION}>
            <Copy aria-hidden="true" size={14} />
            <Text slot="label" className="grow">
              {t('articles-copy')}
            </Text>
            <Keyboard className="font-sans text-soft text-xs">{shortcutText('Mod+C')}</Keyboard>
          </MenuItem>
        </Menu>
      </Popover>
    </>
  );
}
