import { type ComponentType, createElement } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A part of the interface that the first screen can do without: loaded when it is first shown, or before by `prepare`, so
 * that the article need not wait for it.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> & { prepare: () => Promise<void> } {
  let part: ComponentType<Props> | null = null;
  const prepare = async (): Promise<void> => {
    part ??= await load();
  };
  function Later(props: Props) {
    const [, setReady] = useState(part !== null);
    useEffect(() => {
      let isShown = true;
      void prepare().then(() => isShown && setReady(true));
      return () => {
        isShown = false;
      };
    }, []);
    return part && createElement(part, props);
  }
  return Object.assign(Later, { prepare });
}
