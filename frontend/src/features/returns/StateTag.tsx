import { useTranslation } from 'react-i18next';
import { LookTag } from '@/shared/steps/tags';
import { STATE_LOOK, type State } from './look';

export function StateTag({ state }: { state: State }) {
  const { t } = useTranslation('returns');
  return <LookTag look={STATE_LOOK[state]} text={t(`stateOf.${state}`)} />;
}
