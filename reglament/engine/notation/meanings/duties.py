"""What the keys of trials, duties, causes, works and queues mean."""

# ruff: noqa: E501 -- a line is a key
MEANINGS = """
[]
duties: Обязанности сторон: на запросе или по календарю | Duties of either party, on a ticket or by the calendar
works: Работы, о которых предупреждают заранее | Works announced beforehand
queue: Очередь: порядок и сколько сразу | The queue: its order, and how many at a time

[document]
only_for: Для кого редакция, если не для всех: пилот, тариф, заказчик | Whom it binds, if not everybody: a pilot, a plan, a customer
only_for.organisations: Организации | Organisations
only_for.plans: Тарифы договоров | The plans of contracts
only_for.departments: Отделы | Departments
only_for.zones: Зоны ответственности | Zones of responsibility
trial: Опытная эксплуатация: всё считается, выше названного не передаётся, мер нет | On trial: all is counted, nothing goes above the one named, no sanctions
trial.not_above: Выше кого эскалация не идёт | Above whom no escalation goes
trial.until: По какой день, или до приказа | The last day, or until an order ends it

[calendars]
by_department: По какому календарю живут авторы из отдела | The calendar by which the authors of a department live

[clocks]
*.only_an_aim: Для каких приоритетов это цель: считается, но не нарушается | For which priorities it is an aim: counted, never missed
*.authors_time: Считать по календарю автора, если он у него свой | Count on the calendar of the author, where he has his own

[roles]
*.given_on_ticket_by: Кто назначает эту роль на один запрос | Who gives this role for one ticket

[channels]
*.register_within: За сколько регистрируют поступившее | How soon what came is registered
*.languages: На каких языках отвечают по каналу | The languages the desk answers in there

[priority]
give_reasons: Когда приоритет обосновывают словами | When a priority is set with reasons

[escalation]
ladder.stopped_by: Что останавливает лестницу | What stops the ladder
on_request.priorities: Для каких приоритетов | For which priorities
on_request.only_if: Что должно случиться раньше | What must have happened before

[intake]
self_help_first: Что автор пробует сам, прежде чем отправить | What the author tries himself before he sends it
self_help_first.ticks: Что он отмечает в форме | What he ticks in the form
self_help_first.kinds: Для каких видов | For which kinds
wished_date: В каких видах автор называет желаемый срок | The kinds whose author names the date he wishes

[terms]
recurrence: Повторы: сколько одинаковых заводят общий запрос | Recurrence: how many alike open one about their cause
recurrence.count: Сколько одинаковых | How many alike
recurrence.within: За какое время | Within which time
recurrence.open: Запрос какого вида завести | The kind of ticket to open

[exchange]
pauses.states.*.tell_author_every: Как часто об этом слышит автор | How often the author hears of it

[result]
causes: Причины запросов: закрытый список, спрашивается при исполнении | Causes: a closed list, asked for when a ticket is resolved
causes.*: Одна причина | One cause
causes.*.answers: Кто за неё отвечает: на того и нарушение срока | Who answers for it: a missed norm is his
causes.*.kinds: Для каких видов её предлагать | For which kinds it is offered
causes.*.what: Что это значит | What it means
review: Разбор причин после закрытия | An analysis of the causes after the end
review.within: За сколько | Within which time
review.kind: Запросом какого вида | As a ticket of which kind
review.who: Кто его делает | Who makes it
review.priorities: После запросов какого приоритета | After tickets of which priority
review.says: Что в нём должно быть | What it says

[duties]
*: Одна обязанность | One duty
*.who: Чья она | Whose it is
*.what: В чём она состоит | What it is
*.while: В каких состояниях запроса | In which states of a ticket
*.priorities: Для каких приоритетов | For which priorities
*.kinds: Для каких видов | For which kinds
*.every: Как часто, снова и снова | How often, again and again
*.within: За сколько, один раз | Within which time, once
*.done_by: Чем она исполнена | What fulfils it
*.tell: Кто узнает, если она не исполнена | Who is told when it is missed
*.then: В какое состояние тогда переходит запрос | The state the ticket then goes to
*.lower_to: До какого приоритета его тогда понижают | The priority it is then lowered to
*.starting: С какого дня по календарю | From which day of the calendar
*.ticket: Какой запрос система заводит к сроку | The ticket the desk opens when it comes round
*.ticket.kind: Его вид | Its kind
*.ticket.zone: Его зона | Its zone
*.ticket.within: За сколько его исполнить | Within which time it is to be done

[works]
planned_by: Кто назначает работы | Who plans works
*: Один вид работ | One sort of works
*.notice: За сколько предупреждают | How long before people are told
*.remind_before: За сколько напоминают ещё раз | How long before they are reminded
*.to: Кого предупреждают | Who is told
*.too_late: Что, если предупредили позже | What if they were told too late
*.window: В часы какого календаря они идут | In the hours of which calendar they go on
*.outside_window_by: Кто назначает их вне этих часов | Who plans them outside these hours
*.hours_at_most: Сколько их часов самое большее | So many hours of them at most
*.per: За какое время считаются эти часы | In which span these hours are counted
*.what: Что это за работы | What these works are

[queue]
order: Что впереди | What comes first
in_work_at_most: Сколько запросов сразу у одного в работе | How many tickets one person has in work
per_author_at_most: Сколько открытых запросов у одного автора | How many open tickets one author has
"""
