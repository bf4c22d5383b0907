model <- glm(bought ~ age, data = rows)
