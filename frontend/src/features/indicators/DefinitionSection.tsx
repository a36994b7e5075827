import { useTranslation } from 'react-i18next';
import type { IndicatorDetail } from '@/shared/api/types';
import { DefaultMark } from '@/shared/ui/DefaultMark';
import { Facts } from '@/shared/ui/Facts';
import { Section } from '@/shared/ui/Page';
import css from './indicators.module.css';

/** What is measured, in whose words, and where the words are the product's and not the plan's. */
export function DefinitionSection({ indicator }: { indicator: IndicatorDetail }) {
  const { t } = useTranslation('indicators');
  const { clause, quote, lead_in, definition, counting_rule, kind, definition_version, defaults } = indicator;
  return (
    <Section title={t('definition')} aside={t('clauseOf', { clause })}>
      <blockquote className={css.quote}>
        <span className="soft small">{t('quote')} · {clause}</span>
        <p>{quote}</p>
        {lead_in.length > 0 ? <span className="soft small">{t('quoteLead', { words: lead_in.join(' · ') })}</span> : null}
      </blockquote>
      <Facts
        facts={[
          { term: t('definitionText'), value: definition },
          { term: t('countingRule'), value: counting_rule },
          { term: t('kind'), value: t(`kindOf.${kind as 'sum'}`, { defaultValue: kind }) },
          { term: t('version'), value: t('versionOf', { version: definition_version }) },
        ]}
      />
      <div className={css.defaults}>
        {defaults.length === 0 ? (
          <span className="soft small">{t('defaultsNone')}</span>
        ) : (
          <ul>
            {defaults.map(({ field, note }) => (
              <li key={field}>
                <DefaultMark /> {note}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
