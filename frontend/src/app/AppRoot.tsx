import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { createQueryClient } from '@/shared/api/query';
import { router } from './routes';
import { theme } from './theme';

dayjs.locale('zh-cn');

export function AppRoot() {
  const [queries] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queries}>
      <ConfigProvider locale={zhCN} theme={theme} componentSize="middle" wave={{ disabled: true }}>
        <App>
          <RouterProvider router={router} />
        </App>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
