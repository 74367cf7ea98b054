"""What the keys of sections 3.3-3.6 mean: how a ticket begins, its terms, what is said, how it ends."""

MEANINGS = """
[intake]
required: Поля, без которых запрос не подать | Fields a ticket cannot do without
required_by_channel: Ещё поля, без которых не подать по каналу | More fields that a channel cannot do without
fields: Что может стоять в поле | What may stand in a field
fields.*: Одно поле формы | One field of the form
fields.*.sort: Число или текст | A number or a text
fields.*.at_least: Число не меньше этого | A number not below this
fields.*.at_most: Число не больше этого | A number not above this
fields.*.characters_at_least: Сколько знаков самое меньшее | So many characters at least
fields.*.characters_at_most: Сколько знаков самое большее | So many characters at most
fields.*.one_of: Одно из этого списка | One of this list
may_ask: Что вправе уточнить | What may be asked for
one_topic: Одна тема — один запрос | One topic, one ticket
second_topic: Что делать со второй темой | What to do with a second topic
incomplete: Неполный запрос | An incomplete ticket
incomplete.return_within: За сколько вернуть | Within which time it is returned
incomplete.state: В какое состояние | To which state
incomplete.counts_as_reaction: Считается ли это реакцией | Whether that counts as the reaction
incomplete.returns_at_most: Сколько раз можно вернуть | How often it may be returned
on_behalf: Подача за другого | Filing for somebody else
on_behalf.allowed: Можно ли | Whether one may
on_behalf.accepted_by: Кто принимает результат | Who accepts the result
duplicates: Повторный запрос о том же | The same asked twice
duplicates.sign: По чему его узнают | How it is known
duplicates.code: С каким кодом закрыть | The code it is closed with
duplicates.same_author: Если автор тот же | When the author is the same
duplicates.other_author: Если автор другой | When the author is another
duplicates.undo_within: Сколько можно отменить | How long this can be undone
emergency: Авария вне часов | An emergency after hours
emergency.channel: По какому каналу сообщают | The channel it is told by
emergency.recorded_by: Кто записывает | Who records it
emergency.until: До которого часа следующего рабочего дня | By which hour of the next working day
emergency.false_alarms: После скольких ложных вызовов разговор | After so many false alarms one talks
refusal: Отказ | Refusal
refusal.grounds: На каком основании можно отказать | The grounds for refusing
refusal.grounds.*: Одно основание | One ground
refusal.grounds.*.who: Кто вправе отказать так | Who may refuse so
refusal.must_say: Что в отказе обязательно | What a refusal must say
refusal.appeal_within: За сколько обжаловать | Within which time one may appeal
refusal.appeal_decided_by: Кто решает жалобу | Who decides the appeal
wrong_category: Неверно выбранный вид | A kind chosen wrongly
wrong_category.corrected_by: Кто исправляет | Who corrects it
wrong_category.clocks: Что с часами | What becomes of the clocks

[priority]
list: Приоритеты, старший первым | The priorities, the highest first
list.*: Один приоритет | One priority
impact: Шкала влияния | The scale of impact
impact.*: Одна ступень | One step
urgency: Шкала срочности | The scale of urgency
urgency.*: Одна ступень | One step
means: Что это значит | What it means
matrix: Влияние × срочность; столбцы в порядке срочности | Impact × urgency; columns in its order
amendments: Поправки к приоритету | What moves a priority
amendments.add_up: Складываются ли, или действует сильнейшая | Whether they add up, or the strongest counts
amendments.*: Одна поправка | One amendment
amendments.*.shift: На сколько ступеней выше | So many steps up
amendments.*.not_above: Но не выше этого | But not above this one
amendments.*.priority: Ставит этот приоритет | Sets this priority
amendments.*.at_most: Не старше этого | At most this one
amendments.*.at_least: Не младше этого | At least this one
amendments.*.kinds: Для этих видов | For these kinds
amendments.*.field: По числу в этом поле формы | By the number in this field of the form
amendments.*.number_at_least: Если число не меньше | If the number is not below
amendments.*.number_at_most: Если число не больше | If the number is not above
amendments.*.except: Кроме такого обстоятельства | Except in this circumstance
amendments.*.by_annex: По какому приложению | By which annex
set_by: Кто ставит приоритет | Who sets the priority
default: Какой обычно | The usual one
dispute: Спор о приоритете | A dispute over the priority
dispute.who: Кто вправе оспорить | Who may dispute it
dispute.decided_by: Кто решает | Who decides
dispute.within: За сколько | Within which time

[complexity]
*: Один класс | One class
*.title: Название словом | Its name in words
*.effort: Сколько труда | How much work
*.who: Кто делает | Who does it
*.sign: По чему его узнают | How it is known

[terms]
*: Таблица: строки — приоритеты и виды, столбцы — сложности | A table: priorities and kinds × complexities
*.begins: С чего начинается, словами | What it begins with, in words
*.ends: Чем кончается, словами | What it ends with, in words
*.workaround_suffices: При каких приоритетах хватит обхода | The priorities for which a workaround will do
priority_changed: Приоритет изменён на ходу | The priority changed in flight
priority_changed.raised: Срок, когда повышен | The term when raised
priority_changed.lowered: Срок, когда понижен | The term when lowered
priority_changed.reaction: Что с обещанной реакцией | What becomes of the promised reaction
priority_changed.tell_author: Сообщать ли автору | Whether the author is told
complexity_changed: Сложность изменена на ходу | The complexity changed in flight
complexity_changed.term: Срок после этого | The term after that
complexity_changed.until: До какой доли срока её меняют свободно | Until which share of the term freely
complexity_changed.changed_by: Кто меняет | Who changes it
complexity_changed.then_changed_by: Кто меняет потом | Who changes it later
complexity_changed.times_at_most: Сколько раз | How often
complexity_changed.tell_author: Сообщать ли автору | Whether the author is told
changes: Изменения: оценка, согласование, план | Changes: estimate, approval, plan
changes.kinds: Какие виды — изменения | The kinds that are changes
changes.estimate: За сколько оценить | Within which time they are estimated
changes.estimate_says: Что в оценке | What an estimate says
changes.approved_by: Кто согласует, по трудоёмкости | Who approves, by effort
changes.approved_by.who: Кто | Who
changes.approved_by.above_hours: Больше стольких часов | Above so many hours
changes.approved_by.up_to_hours: До стольких часов | Up to so many hours
changes.approval_within: За сколько согласовать | Within which time they approve
changes.disagreement: Если согласующие не сошлись | When the approvers disagree
changes.overruled_by: Кто отменяет отказ | Who may overrule a refusal
changes.after_approval: Что со сроком после согласования | What becomes of the term after approval
changes.clock: Какие часы ждут согласования | The clock that takes the planned date
changes.overrun_tolerance: На сколько можно превысить оценку | How far an estimate may be overrun
changes.overrun: Что, если больше | What if it is overrun further
changes.reschedules_with_author: Сколько переносов с согласия автора | So many reschedules with the author
changes.then_rescheduled_by: Кто переносит дальше | Who reschedules after that
mass_incident: Массовый инцидент | A mass incident
mass_incident.declared_by: Кто объявляет | Who declares it
mass_incident.count: Сколько одинаковых | So many alike
mass_incident.within: За какое время | Within which time
mass_incident.or_signal: Или по сигналу наблюдения | Or by a signal of monitoring
mass_incident.new_contacts: Что с новыми обращениями | What becomes of new contacts
mass_incident.children_reaction: Реакция присоединённых | The reaction of those that joined
mass_incident.children_resolution: Исполнение присоединённых | Their resolution
mass_incident.parent_resolved: Что, когда главный исполнен | What, when the parent is resolved
mass_incident.author_disagrees: Если автор не согласен | When an author disagrees
mass_incident.problem: Когда заводится проблема | When a problem is opened
named_date_becomes_due: Для каких часов названная дата — срок | The clock that a named date becomes due for

[exchange]
notify_by: По каким каналам пишут | The channels notices go by
notices: Что о каком событии: письмо, сводка, страница | What an event sends: letter, digest, page
updates: Информирование автора | Keeping the author informed
updates.at_least_every: Не реже чем | At least every
updates.must_say: Что в сообщении обязательно | What an update must say
author_silent: Автор не отвечает | The author does not answer
author_silent.never_close: Какие приоритеты не закрывать | Priorities that are never closed so
author_silent.call_every: Как часто им звонить | How often those are called
author_silent.answer_resumes: Когда после ответа идут часы | When clocks go on after an answer
author_silent.late_answer_reopens: Поздний ответ возобновляет запрос | A late answer reopens the ticket
author_silent.but_within: Но не позже чем через | But not later than
author_silent.thanks_do_not_reopen: «Спасибо» не возобновляет | Thanks do not reopen
approver_silent: Согласующий не отвечает | The approver does not answer
pauses: Паузы | Pauses
pauses.states: Сколько может стоять запрос | How long a ticket may stand
pauses.states.*: Одно состояние ожидания | One waiting state
pauses.states.*.longest: Не дольше | Not longer than
pauses.states.*.check_every: Как часто проверять | How often it is checked
pauses.states.*.then: Кому потом | Who gets it then
pauses.do_not_pause: Что часы не останавливает | What does not stop the clocks
pauses.retroactive: Можно ли задним числом | Whether pauses may be backdated
pauses.with_consent_for: Для каких приоритетов пауза с разрешения | Priorities that pause with consent alone
pauses.consent_of: Кто разрешает | Who consents
pauses.pauses_above: Больше стольких пауз — сообщить | More pauses than this are told
pauses.tell: Кому сообщить | Who is told
third_party: Ждём внешних | Waiting for a third party
third_party.tell_author_every: Как часто сообщать автору | How often the author is told
third_party.workaround_for: Для каких приоритетов искать обход | Priorities that a workaround is sought for
reminders: Напоминания, пока молчат | Reminders while silence lasts
reminders.after: Через сколько | After how long
reminders.to: Кому | To whom
close_after: Через сколько закрыть | After how long it is closed
code: С каким кодом | With which code

[result]
consists_of: Из чего состоит результат | What a result consists of
closure_codes: Коды закрытия | The closure codes
closure_codes.*: Один код | One code
closure_codes.*.outcome: Что это за итог | What outcome that is
closure_codes.*.on_time: Считается ли в срок | Whether it counts for timeliness
acceptance: Приёмка автором | Acceptance by the author
acceptance.term: Сколько ждать | How long to wait
acceptance.silence: Что значит молчание | What silence means
acceptance.no_reminders_for: Для каких классов не напоминать | Classes without reminders
acceptance.remind_first: Кому напомнить первым | Who is reminded first
acceptance.accepted_by_phone: Какие классы принимают в разговоре | Classes accepted by phone
return: Автор вернул запрос | The author returned the ticket
return.needs: Что при этом сказать | What must be said then
return.new_wish: Что с новым пожеланием | What becomes of a new wish
return.return_number: Какой по счёту возврат разбирают | The return that is looked into
return.goes_to: Кто разбирает | Who looks into it
return.counts_as_repeat: Считается ли повторным | Whether it counts as repeated
partial: Частичный результат | A partial result
partial.allowed: Когда можно | When it may be
partial.how: Как оформить | How it is done
partial.workaround: Обходное решение | A workaround
reopening: Возобновление закрытого | Reopening what was closed
reopening.later: Что позже этого | What later than that
rating: Оценка автором | Rating by the author
rating.scale: Шкала: 1-5 | The scale: 1-5
rating.asked: Когда и о чём спрашивают | When and what is asked
rating.call_below: Звонить, если ниже | Call if below
rating.called_by: Кто звонит | Who calls
rating.shown_from: Со скольких оценок показывать | Shown from so many ratings on
withdrawal: Отзыв запроса автором | Withdrawal by the author
withdrawal.effort: Что с потраченным временем | What becomes of the time spent
who: Кто вправе | Who may
within: За сколько | Within which time
clock: Какие часы идут дальше | The clock that goes on
continue: Как они идут дальше | How it goes on
at_least: И не меньше этого | And not less than this
reminders: Напоминания | Reminders
reminders.after: Через сколько | After how long
reminders.to: Кому | To whom
code: С каким кодом | With which code
"""
