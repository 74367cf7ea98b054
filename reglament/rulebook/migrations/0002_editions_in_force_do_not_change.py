"""The words of an edition in force are what was signed: the database itself refuses to change or remove them."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION rulebook_edition_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state = 'draft' THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF TG_OP = 'DELETE'
       OR (NEW.text, NEW.checksum, NEW.number, NEW.title, NEW.regulation, NEW.in_force_from, NEW.enacted_at)
          IS DISTINCT FROM
          (OLD.text, OLD.checksum, OLD.number, OLD.title, OLD.regulation, OLD.in_force_from, OLD.enacted_at)
       OR NEW.state = 'draft'
    THEN
        RAISE EXCEPTION 'edition % is in force and does not change', OLD.number
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER rulebook_edition_immutable BEFORE UPDATE OR DELETE ON rulebook_edition
    FOR EACH ROW EXECUTE FUNCTION rulebook_edition_is_immutable();
"""
BACKWARD = """
DROP TRIGGER rulebook_edition_immutable ON rulebook_edition;
DROP FUNCTION rulebook_edition_is_immutable();
"""


class Migration(migrations.Migration):
    dependencies = [("rulebook", "0001_rulebook")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
