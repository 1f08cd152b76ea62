import { accessSection } from './access.ts';
import { afterSection } from './after.ts';
import { datesSection } from './dates.ts';
import { glossarySection } from './glossary.ts';
import { officersSection } from './officers.ts';
import { rightsSection } from './rights.ts';
import type { GuideSection } from './topic.ts';
import { troubleSection } from './trouble.ts';
import { writingSection } from './writing.ts';

/** The whole guide in reading order (R21). */
export const GUIDE_SECTIONS: readonly GuideSection[] = [
  accessSection,
  writingSection,
  datesSection,
  afterSection,
  troubleSection,
  rightsSection,
  officersSection,
  glossarySection,
];
