// Ant Design types its locale files as CommonJS, but the files under es/ that the build reads are ES modules.
declare module 'antd/es/locale/en_US.js' {
	import type { ConfigProviderProps } from 'antd';

	const locale: NonNullable<ConfigProviderProps['locale']>;
	export default locale;
}

declare module 'antd/es/locale/zh_CN.js' {
	import type { ConfigProviderProps } from 'antd';

	const locale: NonNullable<ConfigProviderProps['locale']>;
	export default locale;
}
