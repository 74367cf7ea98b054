"""The line of search: `состояние:новый срок:просрочен -зона:касса "точная фраза"`, in Russian or English."""
