import { useParams } from 'react-router';
import { IndicatorView } from '@/features/indicators/IndicatorView';

export function Component() {
  const { code = '' } = useParams();
  return <IndicatorView code={code} key={code} />;
}
