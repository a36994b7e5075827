import { useTranslation } from 'react-i18next';
import { FLOOR } from '@/shared/format/units';
import { EntryDrawer } from '@/shared/register/EntryDrawer';
import { CarrierCell } from '@/shared/register/parts';
import { EntryLink } from '@/shared/register/RegisterTable';
import { useMayWrite } from '@/shared/register/useMayWrite';
import { Facts } from '@/shared/ui/Facts';
import { Figure } from '@/shared/ui/Figure';
import { getSpace } from './api/getSpace';
import { withdrawSpace } from './api/withdrawSpace';
import { useSpaceName } from './hooks';
import { EditSpace } from './SpaceForm';

function Predecessor({ id }: { id: string | null }) {
  const { t } = useTranslation('spaces');
  const name = useSpaceName(id);
  return id ? <EntryLink id={id} text={name ?? id} /> : t('new');
}

export function SpaceDrawer() {
  const { t } = useTranslation('spaces');
  const { t: c } = useTranslation();
  const mayWrite = useMayWrite();
  const unset = <span className="soft">{c('register.unset')}</span>;
  return (
    <EntryDrawer what={t('one')} get={getSpace} nameOf={({ name }) => name} mayWrite={({ carrier_code }) => mayWrite.of(carrier_code)} Edit={EditSpace} withdraw={withdrawSpace}>
      {(entry) => (
        <Facts
          facts={[
            { term: t('kind'), value: t(`kindOf.${entry.kind}`) },
            { term: c('register.carrier'), value: <CarrierCell code={entry.carrier_code} /> },
            { term: t('floorArea'), value: <Figure value={entry.floor_area} unit={FLOOR} exact /> },
            { term: t('availableArea'), value: entry.available_area === null ? unset : <Figure value={entry.available_area} unit={FLOOR} exact /> },
            { term: t('completedOn'), value: entry.completed_on ?? unset },
            { term: t('openedOn'), value: entry.opened_on ?? unset },
            { term: t('predecessor'), value: <Predecessor id={entry.predecessor_id} /> },
          ]}
        />
      )}
    </EntryDrawer>
  );
}
