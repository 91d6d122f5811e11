/** The house's sign: a truss. It takes the umbrella's colour. */
export function Sign() {
  return (
    <svg viewBox="0 0 48 38" aria-hidden="true" focusable="false">
      <path d="M3 31 24 7l21 24" fill="none" stroke="currentColor" stroke-width="5.5" />
      <path d="M24 9v27M11 31v5M37 31v5M0 36.5h48M13.5 22h21" fill="none" stroke="currentColor" stroke-width="2.5" />
    </svg>
  );
}
