/** Four bars for four steps; the words beside it ("Bước 2/4") say the same, so the bars are silent. */
export function StepBar({ step, of }: { step: number; of: number }) {
  return (
    <div aria-hidden="true" className="flex gap-2">
      {Array.from({ length: of }, (_, i) => (
        <span key={`bar-${String(i)}`} className={`h-1.5 grow rounded-pill ${i < step ? 'bg-action' : 'bg-line'}`} />
      ))}
    </div>
  );
}
