import type { ThemeConfig } from 'antd';

/** Calm and dense: one blue, small radii, greys that keep a contrast of 4.5 on white. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d5c9c',
    colorLink: '#17508a',
    colorInfo: '#1d5c9c',
    colorSuccess: '#0b6b3a',
    colorWarning: '#8a5200',
    colorError: '#b3261e',
    colorText: '#1c2430',
    colorTextSecondary: '#4c5765',
    colorTextDescription: '#515c69',
    colorTextPlaceholder: '#646e7b',
    colorTextDisabled: '#646e7b',
    colorBorder: '#c3cad4',
    colorBorderSecondary: '#dfe3e9',
    borderRadius: 4,
    fontSize: 14,
    controlHeight: 32,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Table: { headerBg: '#f2f4f7', headerColor: '#39424e', cellPaddingBlockSM: 6, cellPaddingInlineSM: 10, rowHoverBg: '#f5f8fc' },
    Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' },
    Segmented: { itemColor: '#39424e', trackBg: '#e9ecf1' },
    Descriptions: { labelColor: '#515c69' },
  },
};
