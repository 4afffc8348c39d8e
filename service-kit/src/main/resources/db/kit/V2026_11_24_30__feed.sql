-- The feed of one aggregate alone, without a walk through everybody's.
create index outbox_feed_subject on outbox (subject, feed_position) where feed_position is not null;

-- A restored service hands out places again that it had handed out before. Held cursors and cached pages must not meet
-- them, so a new epoch begins far behind whatever the lost days can have reached.
create function skip_lost_feed_positions() returns trigger
  language plpgsql
  security definer
  set search_path from current
  as 'begin update feed_position set position = position + 1000000000; return null; end';

create trigger service_epoch_raised after update of epoch on service_epoch
  for each row when (new.epoch > old.epoch) execute function skip_lost_feed_positions();
