'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Step } from './draft-keeper.ts';

export const stepTitleId = (step: Step) => `step-${step}-title`;

function stepIn(state: unknown): Step {
  const step = typeof state === 'object' && state !== null && 'step' in state ? state.step : 1;
  return step === 2 || step === 3 || step === 4 ? step : 1;
}

/** One step at a time, each with its own place in the history: the phone's back button goes back a step and loses nothing. */
export function useSteps() {
  const [step, setStep] = useState<Step>(1);
  const latest = useRef<Step>(1);
  const show = useCallback((next: Step) => {
    latest.current = next;
    setStep(next);
  }, []);
  const go = useCallback(
    (next: Step) => {
      if (next === latest.current) return;
      window.history.pushState({ step: next }, '');
      show(next);
      toTitle(next);
    },
    [show],
  );
  /** Without a new place in the history: when a draft is opened. */
  const start = useCallback(
    (at: Step) => {
      window.history.replaceState({ ...window.history.state, step: at }, '');
      show(at);
    },
    [show],
  );
  useEffect(() => {
    const travelled = ({ state }: PopStateEvent) => show(stepIn(state));
    window.addEventListener('popstate', travelled);
    return () => window.removeEventListener('popstate', travelled);
  }, [show]);
  return { step, latest, go, start };
}

/** After the new step stands in the page: read on from its title. */
function toTitle(step: Step): void {
  requestAnimationFrame(() => {
    document.getElementById(stepTitleId(step))?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  });
}
