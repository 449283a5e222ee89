import {
	createRootRoute,
	createRoute,
	createRouter,
	lazyRouteComponent,
	retainSearchParams,
} from '@tanstack/react-router';
import type { Language } from '../../src/study/index.ts';
import { Failure } from './failure.tsx';
import { isLanguage } from './language.ts';
import { Layout } from './layout.tsx';
import { Loading } from './loading.tsx';
import { NotFound } from './not-found.tsx';

/** Search parameters are plain texts, so that an address can be read and typed: `?lang=zh&place=CN-ZJ`. */
type Search = Readonly<Record<string, string>>;

const root = createRootRoute({
	validateSearch: (search: Record<string, unknown>): { lang?: Language } =>
		isLanguage(search.lang) ? { lang: search.lang } : {},
	search: { middlewares: [retainSearchParams(['lang'])] },
	component: Layout,
});

const overview = createRoute({
	getParentRoute: () => root,
	path: '/',
	component: lazyRouteComponent(() => import('../overview/index.ts'), 'OverviewRoom'),
});

/** A room reads the rest of its address itself, through `useAddress`. */
const coverage = createRoute({
	getParentRoute: () => root,
	path: '/coverage/$',
	component: lazyRouteComponent(() => import('../coverage/index.ts'), 'CoverageRoom'),
});

const law = createRoute({
	getParentRoute: () => root,
	path: '/law/$',
	component: lazyRouteComponent(() => import('../law/index.ts'), 'LawRoom'),
});

const person = createRoute({
	getParentRoute: () => root,
	path: '/person/$',
	component: lazyRouteComponent(() => import('../person/index.ts'), 'PersonRoom'),
});

const standards = createRoute({
	getParentRoute: () => root,
	path: '/standards/$',
	component: lazyRouteComponent(() => import('../standards/index.ts'), 'StandardsRoom'),
});

const countries = createRoute({
	getParentRoute: () => root,
	path: '/countries/$',
	component: lazyRouteComponent(() => import('../countries/index.ts'), 'CountriesRoom'),
});

const monitoring = createRoute({
	getParentRoute: () => root,
	path: '/monitoring/$',
	component: lazyRouteComponent(() => import('../monitoring/index.ts'), 'MonitoringRoom'),
});

const documents = createRoute({
	getParentRoute: () => root,
	path: '/documents/$',
	component: lazyRouteComponent(() => import('../documents/index.ts'), 'DocumentsRoom'),
});

const proposals = createRoute({
	getParentRoute: () => root,
	path: '/proposals/$',
	component: lazyRouteComponent(() => import('../proposals/index.ts'), 'ProposalsRoom'),
});

export const router = createRouter({
	routeTree: root.addChildren([
		overview,
		coverage,
		law,
		person,
		standards,
		countries,
		monitoring,
		documents,
		proposals,
	]),
	parseSearch: (text): Search => Object.fromEntries(new URLSearchParams(text)),
	stringifySearch: (search) => {
		const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
		const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
		return text && `?${text}`;
	},
	defaultPendingComponent: Loading,
	defaultPendingMs: 200,
	defaultErrorComponent: Failure,
	defaultNotFoundComponent: NotFound,
	defaultPreload: 'intent',
	scrollRestoration: true,
});

declare module '@tanstack/react-router' {
	interface Register {
		router: typeof router;
	}
}
