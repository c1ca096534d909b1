-- Two more kinds of questions. A new value of an enum can be used only after the transaction that adds it.

alter type question_kind add value 'SCALE';
alter type question_kind add value 'RANKING';
