import { CampaignHome } from '#components/worker/campaign/campaign-home.tsx';

export default function HomePage() {
  return <CampaignHome told={null} />;
}
