from app import answer

print(answer("Hello"))
