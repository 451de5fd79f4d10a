-- A case in each row, as docs/case-format.md describes it. :since and :until are bound, not put in.
SELECT case_id,
       document,
       changed_at
  FROM oncology_case
 WHERE changed_at >= :since
   AND changed_at <  :until
