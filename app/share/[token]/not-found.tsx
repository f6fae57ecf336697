/** The same for a wrong, an expired and a revoked token. */
export default function NoSuchShare() {
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">This link does not work</h1>
      <p className="mt-2 max-w-xl text-ink-soft">
        It is wrong, it has expired, or it was revoked. Ask whoever sent it to you for a new one.
      </p>
    </>
  );
}
