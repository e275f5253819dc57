import type { Probot } from "probot";

/** The part of an Octokit the bot uses: plain requests, so that every one can be seen and checked. */
export interface Api {
  request(
    route: string,
    parameters?: Record<string, unknown>,
  ): Promise<{ readonly data: unknown; readonly status: number }>;
}

/** An installation's client. */
export type Clients = (installation?: number) => Promise<Api>;

export function clientsOf(probot: Probot): Clients {
  return async (installation) => (await probot.auth(installation)) as unknown as Api;
}

/** A request's answer as a type the caller states. */
export async function get<T>(api: Api, route: string, parameters: Record<string, unknown> = {}): Promise<T> {
  return (await api.request(route, parameters)).data as T;
}

/** Like {@link get}, null where the forge says there is none (404). */
export async function find<T>(api: Api, route: string, parameters: Record<string, unknown> = {}): Promise<T | null> {
  try {
    return await get<T>(api, route, parameters);
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/** Pages of a list, a hundred at a time. */
export async function* pages<T>(
  api: Api,
  route: string,
  parameters: Record<string, unknown>,
  listOf: (data: unknown) => readonly T[] = (data) => data as readonly T[],
): AsyncGenerator<T> {
  for (let page = 1; ; page += 1) {
    const list = listOf(await get(api, route, { ...parameters, per_page: 100, page }));
    yield* list;
    if (list.length < 100) return;
  }
}

export function statusOf(error: unknown): number {
  const status = error instanceof Error && "status" in error ? error.status : 0;
  return typeof status === "number" ? status : 0;
}
