'use client';

import { unstable_rethrow as rethrowRouting, usePathname } from 'next/navigation';
import { Component, type ReactNode } from 'react';
import { Trouble } from './trouble.tsx';

/** `alone`: nothing of the frame is left around it. */
type Props = { alone?: boolean; children: ReactNode };
type Placed = Props & { pathname: string };
type State = { broken: boolean; pathname: string };

/**
 * Shows what to do in place of a part that broke, until it is tried again or another page is opened. What says so is loaded with the
 * frame of every page: a phone without a network has it.
 */
export function Boundary(props: Props) {
  return <Catching {...props} pathname={usePathname()} />;
}

class Catching extends Component<Placed, State> {
  override state: State = { broken: false, pathname: this.props.pathname };

  static getDerivedStateFromError(reason: unknown): Partial<State> {
    rethrowRouting(reason);
    return { broken: true };
  }

  static getDerivedStateFromProps({ pathname }: Placed, known: State): State | null {
    return pathname === known.pathname ? null : { broken: false, pathname };
  }

  retry = () => this.setState({ broken: false });

  override render(): ReactNode {
    const { alone = false, children } = this.props;
    if (!this.state.broken) return children;
    const trouble = <Trouble retry={this.retry} />;
    return alone ? <main>{trouble}</main> : trouble;
  }
}
