import { useTranslation } from 'react-i18next';
import { Loadable } from '@/shared/ui/Loadable';
import { ProspectHistory, ProspectWay } from './ProspectFacts';
import { useProspect, useProspects } from './hooks';

/** How a project came about, where it was a prospect before; nothing for one that was not. */
export function ProspectsOfProject({ id }: { id: string }) {
  const prospects = useProspects({ project_id: [id], limit: 1 });
  const found = prospects.data?.items[0];
  return found ? <Origin id={found.id} /> : null;
}

function Origin({ id }: { id: string }) {
  const { t } = useTranslation('prospects');
  const prospect = useProspect(id);
  return (
    <Loadable query={prospect} lines={4}>
      {(one) => (
        <section aria-label={t('origin')}>
          <ProspectWay prospect={one} />
          <ProspectHistory prospect={one} />
        </section>
      )}
    </Loadable>
  );
}
