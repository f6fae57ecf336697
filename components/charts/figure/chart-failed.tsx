'use client';

import { Component, type ReactNode } from 'react';

/** A chart that can't be loaded or drawn leaves the page as it is: the table has the same figures. */
export class ChartFailed extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <p className="text-ink-soft">The chart could not be loaded. The table has the same figures.</p>;
  }
}
