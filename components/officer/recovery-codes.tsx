import { TWO_FACTOR } from '#lib/messages/desk/forms.ts';

/** Codes that open an account without its phone, each once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <h2 className="mt-8 mb-2 text-lg">{TWO_FACTOR.step2}</h2>
      <p className="mb-3 text-mute">{TWO_FACTOR.recovery}</p>
      <ul className="grid grid-cols-2 gap-2 rounded-card border border-line bg-soft p-4 font-mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </>
  );
}
