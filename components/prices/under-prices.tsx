import Link from 'next/link';

/** The head of a page under the page Prices: the way back, and its title. */
export function UnderPrices({ title }: { title: string }) {
  return (
    <>
      <p>
        <Link href="/prices" className="link">
          Prices
        </Link>
      </p>
      <h1 className="mt-2 text-2xl font-semibold tracking-tight">{title}</h1>
    </>
  );
}
