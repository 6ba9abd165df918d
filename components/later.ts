import { type ComponentType, createElement } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A part of the interface that the first screen can do without: fetched when it is first shown, or before by `fetch`, so
 * that the article need not wait for it.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> & { fetch: () => Promise<void> } {
  let part: ComponentType<Props> | null = null;
  const fetch = async (): Promise<void> => {
    part ??= await load();
  };
  function Later(props: Props) {
    const [, setFetched] = useState(part !== null);
    useEffect(() => {
      let isShown = true;
      void fetch().then(() => isShown && setFetched(true));
      return () => {
        isShown = false;
      };
    }, []);
    return part && createElement(part, props);
  }
  return Object.assign(Later, { fetch });
}
