-- Cells are added to by their key, however many. The one join of before was planned by estimates, and once the table had grown it went by
-- the index whose end is not the date: of 360,000 cells 234 were read for each one that was meant, and more with every year of events.
-- In the order of the key, so that pages of the index are met one after the other.
CREATE OR REPLACE FUNCTION iwm_rollup_add(of_kind text, ids int[], signs int[], whole boolean) RETURNS void
LANGUAGE plpgsql SET work_mem = '64MB' SET jit = off AS $$
BEGIN
  INSERT INTO event_rollup AS r SELECT * FROM iwm_rollup_cells(of_kind, ids, signs, whole) c
  ORDER BY c.kind, c.grain, c.dim, c.a, c.b, c.scope, c.date_min, c.date_max
  ON CONFLICT (kind, grain, dim, a, b, scope, date_min, date_max) DO UPDATE SET
    events_low = r.events_low + excluded.events_low, events_best = r.events_best + excluded.events_best,
    events_high = r.events_high + excluded.events_high, fatalities_low = r.fatalities_low + excluded.fatalities_low,
    fatalities_best = r.fatalities_best + excluded.fatalities_best, fatalities_high = r.fatalities_high + excluded.fatalities_high,
    injured_low = r.injured_low + excluded.injured_low, injured_best = r.injured_best + excluded.injured_best,
    injured_high = r.injured_high + excluded.injured_high;
END $$;
