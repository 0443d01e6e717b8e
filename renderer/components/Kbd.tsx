/** Keys as they are shown: "Ctrl K". */
export const Kbd = ({ keys }: { keys: string }) => (
  <span className="keys">
    {keys.split(' ').map((key) => (
      <kbd className="kbd" key={key}>
        {key}
      </kbd>
    ))}
  </span>
);
