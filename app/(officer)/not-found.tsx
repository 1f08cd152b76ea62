import { DeskNotFound } from '#components/officer/desk-not-found.tsx';

export default function NotFound() {
  return <DeskNotFound />;
}
