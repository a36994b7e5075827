import { useTranslation } from 'react-i18next';
import { Loadable } from '@/shared/ui/Loadable';
import { Page } from '@/shared/ui/Page';
import { ViewLink } from '@/shared/view/ViewLink';
import { ByCarrierSection } from './ByCarrierSection';
import { ChangeSection } from './ChangeSection';
import { DefinitionSection } from './DefinitionSection';
import { EntriesSection } from './EntriesSection';
import { useIndicator } from './hooks';
import { IndicatorFigure } from './IndicatorFigure';
import css from './indicators.module.css';
import { TrendSection } from './TrendSection';

export function IndicatorView({ code }: { code: string }) {
  const { t } = useTranslation('indicators');
  const query = useIndicator(code);
  return (
    <Page title={query.data?.name ?? code} aside={<code className="soft">{code}</code>} trail={<ViewLink to="/">{t('toBoard')}</ViewLink>}>
      <Loadable query={query} lines={12}>
        {(indicator) => (
          <>
            <div className={css.pair}>
              <IndicatorFigure indicator={indicator} />
              <DefinitionSection indicator={indicator} />
            </div>
            <div className={css.pair}>
              <TrendSection indicator={indicator} />
              <ByCarrierSection indicator={indicator} />
            </div>
            <ChangeSection indicator={indicator} />
            <EntriesSection indicator={indicator} />
          </>
        )}
      </Loadable>
    </Page>
  );
}
