/* Catches what breaks while a screen is drawn, says so, and offers to draw it again. Data is never touched. */

import { Component, type ReactNode } from 'react';
import { Button } from './Button';
import { ErrorNote } from './ErrorNote';
import { useText } from './text';

interface State {
  broken: Error | null;
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { broken: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { broken: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <Broken error={this.state.broken} onRetry={() => this.setState({ broken: null })} />;
  }
}

function Broken({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useText();
  return (
    <div className="m-4">
      <ErrorNote error={{ code: 'window', message: t('shell-broken', { reason: error.message }) }}>
        <Button onPress={onRetry}>{t('shell-try-again')}</Button>
      </ErrorNote>
    </div>
  );
}
