-- Pages of one call's nominations, in their order.
create index nomination_call on nomination (call, id);
