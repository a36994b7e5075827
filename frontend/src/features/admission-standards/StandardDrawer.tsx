import { useTranslation } from 'react-i18next';
import { DIMENSIONS } from '@/shared/land/dimensions';
import { useCarriers } from '@/shared/names/names';
import { EntryDrawer } from '@/shared/register/EntryDrawer';
import { useAbilities } from '@/shared/session/me';
import { Facts } from '@/shared/ui/Facts';
import { useView } from '@/shared/view/view';
import { getStandard } from './api/getStandard';
import { withdrawStandard } from './api/withdrawStandard';
import { EditStandard } from './StandardForm';
import { thresholdText } from './threshold';

export function StandardDrawer() {
  const { t } = useTranslation('admissionStandards');
  const { nameOf } = useCarriers();
  const { manage } = useAbilities();
  const { past } = useView();
  return (
    <EntryDrawer
      what={t('one')}
      get={getStandard}
      nameOf={({ carrier_code, number }) => t('versionOf', { whose: carrier_code ? nameOf(carrier_code) : t('district'), number })}
      mayWrite={() => manage && !past}
      Edit={EditStandard}
      withdraw={withdrawStandard}
    >
      {(entry) => (
        <Facts
          facts={[
            { term: t('validFrom'), value: entry.valid_from },
            { term: t('document'), value: entry.document_number ?? '—' },
            ...DIMENSIONS.map((each) => {
              const asked = entry.dimensions[each];
              return { term: t(`dimensionOf.${each}`), value: asked ? `${t(`comparisonOf.${asked.comparison}`)} · ${thresholdText(asked)}` : <span className="soft">{t('nothing')}</span> };
            }),
          ]}
        />
      )}
    </EntryDrawer>
  );
}
