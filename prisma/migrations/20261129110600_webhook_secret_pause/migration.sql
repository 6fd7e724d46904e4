-- A webhook whose secret this program cannot open is told nothing until it has a new one.

ALTER TABLE "webhook"
  DROP CONSTRAINT webhook_pause,
  ADD CONSTRAINT webhook_pause CHECK ((paused_at IS NULL) = (pause_reason IS NULL) AND pause_reason IN ('admin', 'failing', 'gone', 'secret'));
