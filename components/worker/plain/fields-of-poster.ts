import type { FormFields } from '#lib/contracts/submission-form.ts';
import type { Poster } from '#lib/contracts/unit.ts';

/** The fields a scanned poster fills. Its path runs from the top unit down to the CĐCS's parent. */
export function fieldsOfPoster({ code, unit, path }: Poster): FormFields {
  const [top, ...between] = path;
  return {
    posterCode: code,
    'unit.topUnitCode': top?.code ?? '',
    'unit.subordinateUnitCode': between.at(-1)?.code ?? '',
    'unit.grassrootsUnitCode': unit.code,
  };
}
