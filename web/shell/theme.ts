import type { ThemeConfig } from 'antd';
import { fontFamily, palette } from './palette.ts';

/** Ant Design in the workbench's colours; its own greys for placeholders and disabled text are too faint to read. */
export const theme: ThemeConfig = {
	token: {
		colorPrimary: palette.accent,
		colorLink: palette.accent,
		colorText: palette.ink,
		colorTextSecondary: palette.quiet,
		colorTextDescription: palette.quiet,
		colorTextPlaceholder: palette.placeholder,
		colorTextDisabled: palette.placeholder,
		colorSuccess: palette.good,
		colorError: palette.bad,
		colorWarning: palette.caution,
		colorBorder: palette.edge,
		fontFamily,
		fontSize: 15,
		borderRadius: 4,
		controlHeight: 36,
		motion: false,
	},
};
