/* What is allowed and worth a look, as the core wrote it. */

import { Eye } from 'lucide-react';

export function Notices({ title, notices }: { title: string; notices: readonly string[] }) {
  if (notices.length === 0) return null;
  return (
    <div className="flex flex-col gap-1 border-info border-s-2 bg-info-wash px-3 py-2 text-sm">
      <p className="flex items-center gap-2 text-info">
        <Eye aria-hidden="true" size={16} />
        {title}
      </p>
      <ul className="flex list-disc flex-col gap-1 ps-5">
        {notices.map((notice) => (
          <li key={notice} className="break-words">
            <bdi>{notice}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
