import type { ComponentChildren } from 'preact';

/** Drawn in the text's own colour, 24 units a side; never the only name of a control. */
function Icon({ children, directional }: { children: ComponentChildren; directional?: boolean }) {
  return (
    <svg
      class={directional ? 'icon icon-directional' : 'icon'}
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const PlusIcon = () => (
  <Icon>
    <path d="M12 5v14M5 12h14" />
  </Icon>
);

export const MinusIcon = () => (
  <Icon>
    <path d="M5 12h14" />
  </Icon>
);

/** Sliders: what can be adjusted. */
export const SettingsIcon = () => (
  <Icon>
    <path d="M4 7h9M17 7h3M4 17h3M11 17h9" />
    <circle cx="15" cy="7" r="2" />
    <circle cx="9" cy="17" r="2" />
  </Icon>
);

export const OutlineIcon = () => (
  <Icon directional>
    <path d="M4 6h16M8 12h12M8 18h9" />
  </Icon>
);

export const FindIcon = () => (
  <Icon directional>
    <circle cx="11" cy="11" r="6" />
    <path d="m20 20-4.5-4.5" />
  </Icon>
);

/** A page with an arrow leaving it. */
export const TabIcon = () => (
  <Icon directional>
    <path d="M13 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-7" />
    <path d="M16 4h4v4M20 4l-8 8" />
  </Icon>
);

export const CopyIcon = () => (
  <Icon directional>
    <rect x="9" y="9" width="11" height="11" rx="2" />
    <path d="M15 9V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h3" />
  </Icon>
);

/** A card with lines: the citation as it stands. */
export const CitationIcon = () => (
  <Icon directional>
    <path d="M7 8h4v4c0 2.5-1.5 4-4 4M14 8h4v4c0 2.5-1.5 4-4 4" />
  </Icon>
);

export const HelpIcon = () => (
  <Icon>
    <rect x="3" y="6" width="18" height="12" rx="2" />
    <path d="M7 10h.01M12 10h.01M17 10h.01M8 14h8" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="M6 6l12 12M18 6 6 18" />
  </Icon>
);
