-- The sweeper removes old changes of agencies. Nobody else can.
grant delete on agency_change to rapport_system;
